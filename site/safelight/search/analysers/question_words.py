"""Words that every question has and that say nothing about what is asked, by language.

They are indexed and may be typed; they are dropped from a search only while other words are left.
"""

from __future__ import annotations

QUESTION_WORDS: dict[str, str] = {
    "en": """a about am an and any are as at be been being but by can could did do does doing for
        from get gets getting going got had has have he her hers him his how i i'd i'll i'm i've if
        im in into is it it's its just let like me mine my need needs of on or our ours out please
        pls really she should so some somebody someone something tell than that the their them
        then there these they thing things this those to too u ur very want wants was we were what
        whats what's when where which who whos why will with would you your
        he's hes she's shes they're theyre they've theyve you're youre you've youve we've weve
        that's thats there's theres who's don't dont doesn't doesnt didn't didnt won't wont can't
        cant isn't isnt wasn't wasnt haven't havent hasn't hasnt couldn't couldnt wouldn't wouldnt
        cos coz cuz bc wen wot wots gonna gotta wanna""",
    "cy": """a ac ai am ar at bod bydd byddai chi dw dwi ddim ddylwn e ei eich ein eu fe fi fo fy
        fyddai gallaf gan gyda hi hwn hyn hynny i ia iawn le mae maen mi mynd na nac nag ne neu ni
        nid o oedd oes os pa pam pan pe pryd pwy rhaid roedd rwy rwyf rydw rydym sut sy sydd ti un
        wedi wnaf wneud wrth y ydi ydw ydy yn yng ym yr yw â o'r i'r a'r yw'r mae'r sy'n dwi'n
        ble beth""",
    "pl": """a aby albo ale bo by być był była było być co czy czego czym dla do dlaczego gdy gdzie
        go i ich ile im ja jak jaka jaki jakie jego jej jest jestem jeśli już kiedy kto która które
        który ma mam mi mieć mnie może mogę moja moje mojego mojej mój mną na nad nie nim niż o od
        on ona oni po pod przez przy robić się są ta tak także tam te tego tej ten to trzeba tu ty w
        we z za ze że żeby zrobić""",
    "fr": """a à ai as au aux avec avoir c ce ces cela cette comment d dans de des dois doit du
        elle elles en es est et être eu fait faire faut il ils j je l la le les leur leurs lui m ma
        mais me mes moi mon n ne nos notre nous on ou où par pas peut peux plus pour pourquoi qu
        quand que quel quelle quelquun quelque quels qui quoi s sa se ses si son sont sur t ta te
        tes toi ton tu un une va vais vos votre vous y est-ce qu'est jai jsuis cest ya
        pcq""",
    "es": """a al algo alguien algún ante como cómo con cual cuál cuáles cuando cuándo de debo del
        desde dónde donde e el él ella ellos en es esa ese eso está están este esto estoy fue ha
        hace hacer hago hay la las le les lo los me mi mis mí muy más ni no nos o para pero por
        porque pq puede puedo q k que qué quien quién se ser si sí sin son soy su sus también te
        tengo tiene tu tus u un una uno xq y ya yo""",
    "ar": """ما ماذا من متى أين كيف كم لماذا هل أي في على إلى عن مع أن إن كان كانت هذا هذه ذلك تلك
        التي الذي هو هي هم أنا أنت نحن لا لم لن قد أو ثم حتى إذا لو كل بعض عند عندما بعد قبل يكون
        أفعل افعل يجب يمكن أريد و ف ب ل لي له لها يا شو ايش وش ليش""",
    "ur": """کیا کیسے کیوں کب کہاں کون کونسا کونسی کس کتنا کتنے کتنی کا کی کے کو سے میں نے پر تک
        اور یا کہ یہ وہ ہے ہیں ہوں ہو تھا تھی تھے گا گی گے جو اس ان اگر تو بھی ہی نہیں نہ ایک کر
        کروں کریں کرنا کرے کوئی کچھ مجھے میرا میری میرے ہم ہمارے آپ اپنے اپنی اپنا لیے لئے ساتھ
        چاہیے رہا رہی رہے گیا گئی بارے""",
}
