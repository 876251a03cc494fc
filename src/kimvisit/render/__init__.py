"""What the engine found, for people and for scripts: one function for each view and format.

Nothing here reads the environment, the clock or the terminal; width, colour and encoding come in a Page (page.py).
"""
