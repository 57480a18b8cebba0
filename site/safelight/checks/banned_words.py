"""Banned stems and words (see docs/editorial.md), by language.

Each is a pattern that stands for itself, from the start of a word to the end of one; beside it,
what to write instead: in other languages, the locked terms of docs/editorial.md.
"""

from __future__ import annotations

BANNED_STEMS: dict[str, tuple[str, ...]] = {
    "en": (
        r"why did(?:n[’']t)? you",
        r"you should have",
        r"you should[’']ve",
        r"if only",
        r"don[’']t let yourself",
        r"make sure you never",
        r"be careful or",
    ),
}

FILLERS: dict[str, str] = {"en": r"simply|just|obviously|of course"}

# The prefixes that Arabic writes in one word with a noun.
_AL = "(?:[وفبكل]{0,2}ال|لل|[وفبكل])?"

BANNED_WORDS: dict[str, dict[str, str]] = {
    "en": {
        r"child porn(?:ography)?|kiddie porn": "child sexual abuse material",
        r"sexting": "sharing nudes",
        r"p(?:a)?edophiles?|predators?|perverts?|monsters?": "the person who harmed",
        r"cyberbull(?:y|ies)|a bully|bullies": "the person bullying",
        r"snitch(?:es|ing)?": "telling",
        r"fell for it|silly mistake": "was tricked",
        r"risky behaviours?|put (?:herself|himself|themselves) at risk": "was pressured or tricked",
        r"committed suicide|failed suicide|successful suicide|cry for help": "died by suicide",
        r"revenge porn(?! helpline)": "intimate image abuse",
        r"AI porn|fake nudes": "sexual deepfakes",
        r"mum and dad|mums and dads": "parents and carers",
        r"stranger danger": "trusted adult",
        r"in real life|IRL": "offline",
        r"special needs children|suffers? from": "disabled children",
        r"damaged child|abused child(?!ren’s)": "a child who has been abused",
        r"victims?(?![ -]blaming| support)": "the person who was harmed",
    },
    "cy": {
        r"(?:p|b|ph|mh)orn(?:ograffi)? plant": "deunydd cam-drin plant yn rhywiol",
        r"h?ymbincio": "meithrin perthynas amhriodol ar-lein",
        r"(?:p|b|ph|mh)riodfabwyr": "pobl sy’n meithrin perthynas amhriodol â phlant",
        r"secstio": "rhannu lluniau noeth",
        r"(?:p|b|ph|mh)edoffil(?:iaid)?": "y person a wnaeth niwed",
        r"(?:dd?|n)ioddefwy?r": "y person a gafodd ei niweidio",
        r"(?:cyflawni|gyflawnodd|cyflawnodd) hunanladdiad": "marw drwy hunanladdiad",
        r"(?:p|b|ph|mh)orn dial": "cam-drin drwy luniau personol",
    },
    "pl": {
        r"(?:pornografi\w+ dziecięc\w+|dziecięc\w+ pornografi\w+)": (
            "materiały przedstawiające seksualne wykorzystywanie dzieci"
        ),
        r"seksting\w*|sexting\w*": "wysyłanie nagich zdjęć",
        r"pedofil(?!i[aięą])\w*|zboczeń\w*|drapieżni\w*": "osoba, która skrzywdziła",
        r"ofiar(?:a|y|ze|ę|ą|o|om|ami|ach)?|ofierze": "osoba skrzywdzona",
        r"popełni\w* samobójstw\w*|nieudan\w+ prób\w+ samobójcz\w+": "śmierć samobójcza",
        r"zemst\w+ porno|porno zemst\w+|revenge porn": "nadużycie intymnych zdjęć",
    },
    "fr": {
        r"pédo-?porno(?:graphi(?:e|es|que|ques))?|porno(?:graphie)? (?:enfantine|infantile)": (
            "contenus d’abus sexuels d’enfants"
        ),
        r"sextos?|sexting": "envoi de photos dénudées",
        r"pédophiles?|prédateurs?|prédatrices?|pervers": "la personne qui a fait du mal",
        r"victimes?": "la personne à qui on a fait du mal",
        r"commis un suicide|commettre un suicide|suicide (?:raté|réussi)": "mort par suicide",
        r"revenge porn|pornodivulgation": "diffusion d’images intimes sans accord",
    },
    "es": {
        r"(?:pornografía|porno) infantil": "material de abuso sexual infantil",
        r"sexting|sexteo": "envío de fotos íntimas",
        r"pedófil[oa]s?|pederastas?|depredador(?:a|es|as)?|pervertid[oa]s?": (
            "la persona que hizo daño"
        ),
        r"víctimas?": "la persona que ha sufrido el daño",
        r"comet(?:er|ió|ido) (?:un )?suicidio|suicidio (?:fallido|consumado)": "murió por suicidio",
        r"pornovenganza|porno vengativo|porno de venganza": "abuso con imágenes íntimas",
    },
    "ar": {
        rf"{_AL}مواد الإباحية (?:عن )?{_AL}أطفال|{_AL}مواد إباحية (?:عن )?{_AL}أطفال|"
        rf"إباحية {_AL}أطفال|إباحية الأطفال|استغلال الأطفال في المواد الإباحية": (
            "مواد الاعتداء الجنسي على الأطفال"
        ),
        rf"{_AL}سكستينغ": "مشاركة الصور العارية",
        rf"{_AL}(?:بيدوفيلي?|بيدوفيليا|متحرش جنسي بالأطفال|مفترس(?:ون|ين)?|منحرف(?:ون|ين)?)": (
            "الشخص الذي آذى"
        ),
        rf"{_AL}(?:ضحية|ضحايا)": "الشخص الذي تعرّض للأذى",
        r"ارتكب الانتحار|ارتكاب الانتحار|انتحار فاشل|انتحار ناجح": "توفّي انتحارًا",
        rf"{_AL}إباحية {_AL}انتقامية": "الإساءة بالصور الخاصة",
    },
    "ur": {
        r"(?:چائلڈ|بچوں کی|بچوں کا) (?:پورنوگرافی|پورن|فحش مواد|فحاشی)|چائلڈ پورنوگرافی": (
            "بچوں کے جنسی استحصال کا مواد"
        ),
        r"سیکسٹنگ": "برہنہ تصاویر بھیجنا",
        r"پیڈوفائل|درند(?:ہ|ے|وں)|شکاری": "نقصان پہنچانے والا شخص",
        r"خودکشی کا ارتکاب|ناکام خودکشی|کامیاب خودکشی": "خودکشی سے موت",
        r"ریوینج پورن|انتقامی پورن": "نجی تصاویر سے بدسلوکی",
    },
}
