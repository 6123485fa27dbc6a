"""What is taught and said: exercises, routines and texts, read and checked."""
