"""What a dossier holds: typed, frozen records, dates, numbers, and the problems of files."""
