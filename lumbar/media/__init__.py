"""Pictures, charts and voice as bytes, made from content and timelines."""
