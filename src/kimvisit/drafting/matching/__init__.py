"""Whether a cue applies where its words stand: the object, the place, the words around it."""
