"""The sidebar of shelves and topics."""
