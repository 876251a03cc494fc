"""The occasions and places that an article names, and which event on file one is."""
