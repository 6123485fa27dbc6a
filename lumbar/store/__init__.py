"""Where a person's record is kept."""
