"""The picture that stands for each topic, by its name in the style sheet."""

TOPIC_ICONS = {
    "grooming": "user-focus",
    "live-streaming": "video-camera",
    "sharing-nudes": "image-square",
    "sextortion": "warning-circle",
    "self-generated-imagery": "camera",
    "cyberbullying": "megaphone",
    "privacy": "eye-slash",
    "passwords": "key",
    "online-friends": "users-three",
    "gaming": "game-controller",
    "in-game-spending": "trophy",
    "social-media": "device-mobile",
    "screen-time": "clock-countdown",
    "misinformation": "newspaper",
    "ai-chatbots": "robot",
    "deepfakes": "mask-happy",
    "pornography": "eye",
    "harmful-content": "warning-circle",
    "hate-extremism": "megaphone",
    "self-harm": "first-aid",
    "body-image": "heart",
    "group-chats": "chats",
    "location": "house",
    "scams": "currency-gbp",
    "digital-footprint": "fingerprint",
    "copyright": "book-open",
    "consent": "hand-heart",
    "reporting": "shield-check",
    "parental-controls": "baby",
    "after-harm": "heart-break",
    "sarahs-law": "scales",
    "the-law": "gavel",
    "home-learning": "graduation-cap",
    "harmful-sexual-behaviour": "question",
    "school-safeguarding": "chalkboard-teacher",
}


def topic_icon(topic_id: str) -> str:
    """Return the icon of a topic."""
    return "topic-" + TOPIC_ICONS.get(topic_id, "question")
