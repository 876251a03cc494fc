"""Which event a claim is about, and when. Which file decides what, in the order in which it happens:

1. clause.py: what the clause of the claim says (a `Clause`): how far it reaches (stretch.py), its place (first_abroad.py for a first trip), its
   days (days.py), and the occasion that it names (named.py).
2. event.py: `occasion_of`, a list of finders of which the first that knows the event decides: an earlier one of its row, told by a
   time alone (editions.py), one on file, that of an earlier year,
   the main one, none for a post (posts.py), a trip (trips.py), the occasion named or the one at the place, that of the claims
   before, and at last what goes without a name.
3. at_place.py: the occasion at a place, by who arrives there (arrivals.py) and what is likely held there (its_town.py).
4. claims_before.py: the event with which a claim goes on; spoken_of.py: what the article told before; unnamed.py: what a clause means that
   names nothing.
5. proposed.py: the event of an occasion that no file knows; itinerary.py: the trips of the article, once all its claims are drafted.
"""
