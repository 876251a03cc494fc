"""The occasions and places that an article names, and which event on file one is. Which file decides what, in the order in which it happens:

1. on_file.py: the events on file, as text may name them, and the `Agenda` of one article; main_event.py: which of them it is about.
2. namings.py: where a paragraph names an occasion (a `Naming`, naming.py), from the words before the noun (before_noun.py), those behind it
   (behind_noun.py) and the day beside it (event_days.py); no_occasion.py: what only looks like one; told_by_verbs.py: `will marry in Leeds`.
3. naming_places.py: the place and state of a naming, where its name tells them: `Oslo meeting`.
4. gathering.py: every naming put under its `Occasion` (roster.py), the one that it suits best (likeness.py, sorts.py), which learns from it
   (learning.py). The `Roster` that comes of it knows the theme: the occasion of which the article speaks most.
5. which_event.py: the event on file that the `Clue` of a claim (clue.py) fits; other_event.py: why the one that an article names is another;
   package `about` asks both, claim by claim.
6. proposals.py: the id and title of an occasion that no file knows; alike.py: whether the proposals of two articles are one event.

places.py reads places for all who ask.
"""
