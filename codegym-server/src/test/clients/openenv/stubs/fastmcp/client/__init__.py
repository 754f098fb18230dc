"""Stand-in: see README.md of the folder above."""
