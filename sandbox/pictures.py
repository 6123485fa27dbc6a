"""The Bot API methods about the pictures and sounds of profiles, people's and the bot's own."""

from __future__ import annotations

from typing import Any

from sandbox.errors import bad
from sandbox.files import media_content
from sandbox.params import Params, field
from sandbox.sending import checked_upload
from sandbox.world import World

Json = dict[str, Any]

_MOST = 100


def get_photos(world: World, params: Params) -> Json:
    """getUserProfilePhotos: the newest first, by offset and limit."""
    user_id = _user_id(world, params)
    ids = list(reversed(world.profile_photos.get(user_id, [])))
    offset = params.integer("offset", least=0)
    limit = params.integer("limit", _MOST)
    limit = limit if 1 <= limit <= _MOST else _MOST
    shown = [media_content(world.files.get(one))["photo"] for one in ids[offset : offset + limit]]
    return {"total_count": len(ids), "photos": shown}


def get_audios(world: World, params: Params) -> Json:
    """getUserProfileAudios: nobody in a sandbox has any."""
    _user_id(world, params)
    return {"total_count": 0, "audios": []}


def set_own_photo(world: World, params: Params) -> bool:
    """setMyProfilePhoto: a picture that comes with the call."""
    given = params.json("photo", "photo")
    if not isinstance(given, dict):
        raise bad("object expected as profile photo")
    kind = field(given, "type", "String", where="photo")
    if kind not in {"static", "animated"}:
        raise bad("invalid profile photo type specified")
    source = field(given, "photo" if kind == "static" else "animation", "String", where="photo")
    if not source.startswith("attach://"):
        raise bad("photo must be uploaded as a file")
    upload = checked_upload(params, source, "photo" if kind == "static" else "animation")
    stored = world.files.add("photo", upload.data, upload.name, upload.content_type)
    world.profile_photos.setdefault(world.bot_id, []).append(stored.file_id)
    return True


def remove_own_photo(world: World, _params: Params) -> bool:
    """removeMyProfilePhoto: the newest is gone."""
    if photos := world.profile_photos.get(world.bot_id):
        photos.pop()
    return True


def _user_id(world: World, params: Params) -> int:
    user_id = params.integer("user_id")
    if user_id <= 0:
        raise bad("invalid user_id specified")
    if world.user_of(user_id) is None:
        raise bad("user not found")
    return user_id


METHODS = {
    "getUserProfilePhotos": get_photos,
    "getUserProfileAudios": get_audios,
    "setMyProfilePhoto": set_own_photo,
    "removeMyProfilePhoto": remove_own_photo,
}
