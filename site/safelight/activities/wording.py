"""What may not stand on a child's page, language by language: patterns for `child_words.py`.

Every language of the site has its own entry, and a test holds that. Words are written as stems
where a language bends them. What belongs to all languages stands in `EVERYWHERE`.
"""

from __future__ import annotations

from dataclasses import dataclass

# Names date, advertise, and tell a child where others are. Features are named instead.
BRANDS = (
    "TikTok|YouTube|Snapchat|Instagram|WhatsApp|Facebook|Messenger|Telegram|Discord|Roblox|Minecraft"
    "|Fortnite|Twitch|Omegle|Reddit|Pinterest|BeReal|Kik|Yubo|Netflix|OnlyFans|Pornhub|ChatGPT|OpenAI"
    "|Gemini|Copilot|Snap Map|Google|Xbox|PlayStation|Nintendo|iPhone|iPad|Android|Tinder|Grindr"
)
PERCENTAGES = r"\d+(?:[.,٫]\d+)?\s?(?:%|٪)"


@dataclass(frozen=True)
class Wording:
    """Patterns of one language. `up_to_7` and so on: what is too much up to that age.

    `joined` are letters that the language joins to the front of a word, `ending` to its end.
    """

    figures: str
    up_to_7: str
    up_to_10: str
    up_to_13: str
    at_any_age: str
    brands: str = BRANDS
    joined: str = ""
    ending: str = ""


WORDING: dict[str, Wording] = {
    "en": Wording(
        figures=r"\d+(?:[.,]\d+)?\s?per ?cent"
        r"|(?:one|two|three|four|\d+) in (?:every )?(?:three|four|five|ten|\d+)"
        r"|(?:half|most|a third|a quarter) of (?:all )?(?:children|young people|teenagers)",
        up_to_7=r"abuse\w*|stranger\w*|danger\w*|criminal\w*|crimes?|steal\w*|kill\w*|die[sd]?|dead"
        r"|hurt you|kidnap\w*|police",
        up_to_10=r"groom\w*|sex\w*|nude\w*|naked|porn\w*|rape\w*|suicid\w*|self[- ]harm\w*"
        r"|blackmail\w*|extrem\w*|deepfake\w*|drugs?|gambl\w*",
        up_to_13=r"porn\w*|rape\w*|suicid\w*|incel\w*|kinky?",
        at_any_age=r"pa?edo\w*|predator\w*|pervert\w*|sexting|kill yourself|slut\w*|whore\w*",
    ),
    "cy": Wording(
        figures=r"\d+(?:[.,]\d+)? y cant"
        r"|(?:un|dau|dwy|tri|tair|\d+) o bob (?:tri|tair|pedwar|pedair|pump|deg|\d+)"
        r"|(?:hanner|traean|chwarter) (?:y |o |yr )?(?:plant|blant|bobl ifanc)",
        up_to_7=r"[cg]am-?drin\w*|dd?ieithr(?:yn|iaid)|[pb]eryg\w*|d?throsedd\w*|[td]rosedd\w*"
        r"|ll?add(?:|wyd|odd|iad)|[mf]arw|herwgip\w*|heddlu",
        up_to_10=r"(?:m|f)eithrin perthynas amhriodol|rhywiol\w*|noeth\w*|[pb]orn\w*|[td]reisio"
        r"|hunanladdiad\w*|hunan-?niwed\w*|[bf]lacmel\w*|eithafia\w*|[cg]yffur\w*|gamblo",
        up_to_13=r"[pb]ornogr\w*|porn|[td]reisio|hunanladdiad\w*|incel\w*",
        at_any_age=r"[pb]edoffil\w*|secstio|ll?add dy hun|hwren\w*|slwt\w*",
    ),
    "pl": Wording(
        figures=r"\d+(?:[.,]\d+)? procent\w*"
        r"|(?:jed(?:en|na|no)|dwoje|troje|\d+) na (?:dwa|troje|trzy|cztery|pięć|dziesięć|\d+)"
        r"|co (?:drug|trzeci|czwart|piąt|dziesiąt)\w* (?:dziecko|nastolatek)"
        r"|(?:połowa|jedna trzecia|ćwierć) (?:dzieci|młodzieży|nastolatków)",
        up_to_7=r"wykorzystywani\w* seksualn\w*|przemoc\w*|nieznajom\w*|niebezpiecz\w*|przestęp\w*"
        r"|krad(?:nie|ną|ł\w*|zież\w*)|zabi(?:ć|ję|je|ł\w*|ja\w*)|umar\w*|umrz\w*|umiera\w*"
        r"|porwa\w*|policj\w*",
        up_to_10=r"uwodz\w*|seks\w*|nag(?:i|a|ie|iego|iej|ich|ą)|golizn\w*|porn\w*|gwał(?:t|c)(?!own)\w*"
        r"|samobój\w*|samookalecz\w*|szantaż\w*|ekstrem\w*|narkoty\w*|hazard\w*",
        up_to_13=r"porn\w*|gwał(?:t|c)(?!own)\w*|samobój\w*|incel\w*",
        at_any_age=r"pedofil\w*|zbocze\w*|seksting\w*|zabij się|kurw\w*|dziwk\w*",
        ending=r"(?:u|a|ie|em|owi|ie|ach|y|i)?",
    ),
    "fr": Wording(
        figures=r"\d+(?:[.,]\d+)?\s?pour ?cent"
        r"|(?:une?|deux|trois|\d+) (?:enfants? |jeunes? |ados? )?sur (?:deux|trois|quatre|cinq|dix"
        r"|\d+)"
        r"|(?:la moitié|un tiers|un quart) des (?:enfants|jeunes|ados)",
        up_to_7=r"abus\w*|maltrait\w*|inconnue?s|danger\w*|crim(?:e|inel)\w*|voleu\w*|kidnapp\w*"
        r"|tue[rz]?s?|tué\w*|morte?s?|mourir|meurt|polici?e\w*",
        up_to_10=r"sex(?:e|u|t)\w*|nude\w*|(?:toute?s?|photos?|images?|corps) nue?s?|dénud\w*"
        r"|porn\w*|viol(?:s|er|é\w*|eur\w*)?|suicid\w*|automutil\w*|chantage\w*|extrémis\w*|hypertruca\w*"
        r"|drogue\w*|jeux? d[’']argent",
        up_to_13=r"porn\w*|viol(?:s|er|é\w*|eur\w*)?|suicid\w*|incel\w*",
        at_any_age=r"pédo\w*|prédateur\w*|pervers\w*|sexto\w*|tue-toi|salope\w*|putes?",
    ),
    "es": Wording(
        figures=r"\d+(?:[.,]\d+)? por ciento"
        r"|(?:un[oa]?|dos|tres|\d+) de cada (?:dos|tres|cuatro|cinco|diez|\d+)"
        r"|(?:la mitad|un tercio|un cuarto) de (?:los|las) (?:niñ\w+|jóvenes|adolescentes)",
        up_to_7=r"abus\w*|maltrat\w*|desconocid[oa]s|peligr\w*|crim(?:en|inal)\w*|delito\w*"
        r"|rob(?:ar|a|an|ó|aron)|mat(?:ar|ó)|muert[oa]s?|morir|muere\w*|secuestr\w*|polic[íi]a\w*",
        up_to_10=r"embauca\w*|sexo|sexua\w*|desnud\w*|porno\w*|viola(?:r|ci\w+|dor\w*|d[oa]s?)|suicid\w*"
        r"|autolesi\w*|chantaj\w*|extremis\w*|drogas?|apuestas?|apostar",
        up_to_13=r"porno\w*|viola(?:r|ci\w+|dor\w*|d[oa]s?)|suicid\w*|incel\w*",
        at_any_age=r"ped[óo]fil\w*|pederast\w*|depredador\w*|pervertid\w*|mátate|putas?",
    ),
    "ar": Wording(
        figures=r"\d+(?:[.,٫]\d+)? (?:في|ب)ال(?:مئة|مائة)|\d+ بالمئة"
        r"|(?:واحد|واحدة|اثنان|طفل|\d+) من (?:بين |أصل )?(?:كل )?"
        r"(?:اثنين|ثلاثة|أربعة|خمسة|عشرة|\d+)"
        r"|(?:نصف|ثلث|ربع) الأطفال",
        up_to_7="إساءة|اعتداء|تحرش|غرباء|خطر|خطير|خطيرة|مجرم|مجرمون|مجرمين|جريمة|جرائم|يسرق|تسرق|سرق"
        "|لص|لصوص|قتل|يقتل|مات|يموت|موت|خطف|اختطاف|شرطة",
        up_to_10="استدراج|جنسي|جنسية|عارية|عاريا|عري|إباحي|إباحية|اغتصاب|انتحار|ينتحر"
        "|إيذاء النفس|ابتزاز|يبتز|متطرف|متطرفون|تطرف|تزييف عميق|مخدرات|قمار|مراهنات",
        up_to_13="إباحي|إباحية|اغتصاب|انتحار|ينتحر",
        at_any_age="بيدوفيل|بيدوفيلي|منحرف|منحرفون|اقتل نفسك|عاهرة|مفترس|مفترسون",
        brands=BRANDS + "|تيك توك|يوتيوب|سناب ?شات|إنستغرام|انستغرام|إنستجرام|واتساب|واتس اب|فيسبوك"
        "|تيليغرام|تلغرام|ديسكورد|روبلوكس|ماينكرافت|فورتنايت|تويتش|ريديت|نتفليكس|غوغل|جوجل"
        "|إكس ?بوكس|بلايستيشن|نينتندو|آيفون|آيباد|أندرويد",
        joined="(?:[وف]?[بلك]?(?:ال)?|[وف]?لل)",
    ),
    "ur": Wording(
        figures=r"\d+(?:[.,٫]\d+)? فی ?صد"
        r"|ہر (?:دو|تین|چار|پانچ|دس|\d+) (?:بچوں |نوجوانوں )?میں سے (?:ایک|دو|تین|\d+)"
        r"|(?:آدھے|ایک تہائی|ایک چوتھائی) بچ[ےوں]+",
        up_to_7=r"بدسلوکی|زیادتی|اجنبی\w*|خطر(?:ہ|ے|وں|ناک)|مجرم\w*|جرم|جرائم|چور|چوری|چرا\w*"
        r"|قتل|مار ڈال\w*|مر گ\w+|مردہ|اغوا|پولیس",
        up_to_10=r"گرومنگ|جنسی|سیکس\w*|برہنہ|ننگ[ایے]|عریاں|پورن\w*|فحش\w*|ریپ|عصمت دری|خودکشی"
        r"|خود کو نقصان|بلیک ?میل\w*|انتہا پسند\w*|ڈیپ ?فیک\w*|منشیات|جوا|جوئے",
        up_to_13=r"پورن\w*|فحش\w*|ریپ|عصمت دری|خودکشی",
        at_any_age=r"پیڈوفائل\w*|سیکسٹنگ|طوائف|رنڈی|اپنی جان لے لو",
        brands=BRANDS
        + "|ٹک ٹاک|یوٹیوب|ا?سنیپ ?چیٹ|انسٹا ?گرام|واٹس ?ایپ|فیس ?بک|ٹیلی ?گرام|ڈسکارڈ|روبلوکس"
        "|مائن ?کرافٹ|فورٹ ?نائٹ|ریڈٹ|نیٹ ?فلکس|گوگل|آئی فون|آئی پیڈ|اینڈرائیڈ|چیٹ جی پی ٹی",
    ),
}
EVERYWHERE = Wording(
    figures=PERCENTAGES,
    up_to_7="kidnap",
    up_to_10=r"grooming|sextortion|sexting|deepfake\w*|nudes?|porn\w*",
    up_to_13=r"porn\w*|incel\w*",
    at_any_age=r"sexting|pedo\w*",
)
