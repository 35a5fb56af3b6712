"""The dialect of our Markdown, one small module per idea."""
