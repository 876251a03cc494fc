"""Whose names the files and the article give: the names on file, and the cast that an article introduces."""
