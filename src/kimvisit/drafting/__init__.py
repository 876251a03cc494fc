"""Reads the text of an article and drafts its record. Imported only where originals or word lists are read."""

from kimvisit.drafting.desk import Desk, prepare
from kimvisit.drafting.draft import Draft, draft, draft_at
from kimvisit.drafting.pages.webpage import HtmlNotInstalled
from kimvisit.drafting.record import to_yaml
from kimvisit.drafting.text.cues import Cues, load_cues, read_cues

__all__ = [
    "Cues",
    "Desk",
    "Draft",
    "HtmlNotInstalled",
    "draft",
    "draft_at",
    "load_cues",
    "prepare",
    "read_cues",
    "to_yaml",
]
