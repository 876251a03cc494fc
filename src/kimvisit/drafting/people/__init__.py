"""Whom a sentence mentions: names, offices, groups, and what the article calls them."""
