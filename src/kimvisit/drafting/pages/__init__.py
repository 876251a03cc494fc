"""The page: its lines, headline, outlet and day."""
