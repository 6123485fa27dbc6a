"""What a person sees: pure functions from coach's values and texts to text and buttons."""
