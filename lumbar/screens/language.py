"""In which language the bot speaks: the one that it does, and the others as buttons."""

from collections.abc import Mapping
from math import floor

from lumbar.language.languages import Language
from lumbar.language.offers import Offer
from lumbar.language.texts import Markup, lines
from lumbar.screens.press_language import SetLanguage
from lumbar.screens.presses import ShowSettings
from lumbar.screens.screen import Button, Screen, rows

IN_A_ROW = 2


def languages(
    owner: int, offered: Mapping[str, Offer], language: Language, unknown: str = ""
) -> Screen:
    """The languages, each by its own name, the one in use marked, and who has reviewed that one.

    owner: the person's id; offered: by tag; unknown: what was asked for and is none of them.
    """
    text = language("language-unknown", name=unknown) if unknown else _now(offered, language)
    buttons = tuple(
        Button(
            language("chosen", text=offer.name) if tag == language.tag else Markup(offer.name),
            SetLanguage(owner=owner, tag=tag),
        )
        for tag, offer in offered.items()
    )
    pairs = [buttons[at : at + IN_A_ROW] for at in range(0, len(buttons), IN_A_ROW)]
    settings = Button(language("button-settings"), ShowSettings(owner=owner))
    return Screen(text=text, rows=rows(*pairs, [settings]))


def _now(offered: Mapping[str, Offer], language: Language) -> Markup:
    offer = offered.get(language.tag, Offer())
    review = (
        language("language-reviewed", who=offer.reviewed)
        if offer.reviewed
        else language("language-unreviewed")
    )
    part = [] if not offer.lacks else [language("language-part", percent=floor(offer.share * 100))]
    return lines(language("language-choose", name=language("language-name")), review, *part)
