"""What people write and say, read into values."""
