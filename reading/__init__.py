"""What people write and say, read into values: times, days, places, names and replies."""
