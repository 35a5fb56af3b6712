"""What a patient reads: values only, no reading, no writing."""
