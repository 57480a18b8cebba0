"""What people type for a hub, where neither its title nor its summary says so.

By the address of the hub and the language. These words are for matching and are never shown.
`children` is said of the hub of every age.
"""

from __future__ import annotations

from collections.abc import Mapping

HUB_WORDS: Mapping[str, Mapping[str, str]] = {
    "parents/": {
        "en": "parent, parents hub, carers, families, guides, advice for parents, topics",
        "cy": "rhiant, rhieni, gofalwyr, teuluoedd, canllawiau, pynciau",
        "pl": "rodzic, rodzice, opiekunowie, rodzina, poradniki, tematy",
        "fr": "parent, parents, famille, familles, guides, conseils, sujets",
        "es": "padre, madre, padres, guías, consejos, temas",
        "ar": "أولياء الأمور, الوالدان, الآباء, الأهل, العائلة, مواضيع",
        "ur": "والدین, سرپرست, خاندان, رہنمائی, موضوعات",
    },
    "teachers/": {
        "en": "lesson finder, lesson search, teaching resources, all lessons, assemblies, "
        "staff training, cpd, courses, slides, slideshow, powerpoint, presentation",
        "cy": "chwilio am wers, gwersi, adnoddau addysgu, gwasanaethau, hyfforddiant staff, "
        "cyflwyniad, sleidiau, powerpoint",
        "pl": "wyszukiwarka lekcji, lekcje, scenariusz, scenariusze, konspekt, prezentacja, "
        "slajdy, powerpoint, materiały dla nauczycieli, szkolenia",
        "fr": "recherche de leçons, cours, séances, fiche de préparation, diaporama, diapositives, "
        "powerpoint, ressources pédagogiques, formations",
        "es": "buscador de lecciones, clases, presentación, diapositivas, powerpoint, "
        "recursos didácticos, formación del profesorado",
        "ar": "البحث عن درس, دروس, تحضير درس, عرض تقديمي, شرائح, بوربوينت, موارد تعليمية, "
        "تدريب المعلمين",
        "ur": "سبق تلاش, اسباق, سبق کا منصوبہ, پریزنٹیشن, سلائیڈیں, پاورپوائنٹ, تدریسی مواد, "
        "اساتذہ کی تربیت",
    },
    "teachers/school-kit/": {
        "en": "school pack, toolkit, templates, downloads, pdf, word document",
        "cy": "pecyn ysgol, templedi, pdf, lawrlwytho",
        "pl": "pakiet szkolny, szablony, wzory, pdf, materiały do pobrania",
        "fr": "kit pour l’école, modèles, pdf, téléchargements",
        "es": "kit escolar, plantillas, pdf, descargas",
        "ar": "حقيبة المدرسة, نماذج, تنزيلات, pdf",
        "ur": "اسکول کٹ, نمونے, ڈاؤن لوڈ, pdf",
    },
    "teachers/plan/": {
        "en": "plan, planner, plan builder, scheme of work, medium term plan, curriculum plan",
        "cy": "cynllun, cynlluniwr, cynllun gwaith, cynllun tymor",
        "pl": "plan, planer, plan pracy, rozkład materiału, plan na semestr",
        "fr": "plan, planification, progression, programmation, plan annuel",
        "es": "plan, planificador, planificación, programación, plan trimestral",
        "ar": "خطة, مخطط, خطة الفصل, تخطيط الدروس",
        "ur": "منصوبہ, پلان, منصوبہ بندی, تدریسی منصوبہ",
    },
    "teachers/frameworks/": {
        "en": "frameworks, curriculum, coverage, strands, rshe, education for a connected world",
        "cy": "fframweithiau, cwricwlwm, llinynnau",
        "pl": "ramy programowe, program nauczania, podstawa programowa",
        "fr": "cadres, programme scolaire, référentiel",
        "es": "marcos, currículo, plan de estudios",
        "ar": "الأطر, المنهج, المنهاج",
        "ur": "نصاب, فریم ورک",
    },
    "check/": {
        "en": "copy code, is my copy up to date, printed copy",
        "cy": "cod copi, copi wedi’i argraffu",
        "pl": "kod kopii, wydruk",
        "fr": "code de copie, copie imprimée",
        "es": "código de copia, copia impresa",
        "ar": "رمز النسخة, نسخة مطبوعة",
        "ur": "کاپی کوڈ, چھپی ہوئی کاپی",
    },
    "children": {
        "en": "games, activities, stories, quizzes, play, for kids, certificate, certificates, "
        "colouring, coloring, drawing, songs, cartoons",
        "cy": "gemau, gweithgareddau, straeon, cwisiau, chwarae, plant, tystysgrif, tystysgrifau, "
        "lliwio, caneuon",
        "pl": "gry, gra, zabawy, zadania, historie, quizy, dyplom, certyfikat, kolorowanka, "
        "kolorowanki, bajka, bajki, piosenki",
        "fr": "jeux, jeu, activités, histoires, quiz, jouer, certificat, diplôme, coloriage, "
        "coloriages, conte, contes, chansons, dessin",
        "es": "juegos, juego, actividades, historias, jugar, para niños, certificado, diploma, "
        "colorear, cuentos, canciones, dibujos",
        "ar": "ألعاب, لعبة, أنشطة, قصص, للأطفال, شهادة, شهادات, تلوين, رسم, أناشيد",
        "ur": "کھیل, گیمز, سرگرمیاں, کہانیاں, سرٹیفکیٹ, سند, رنگ بھرنا, ڈرائنگ, نظمیں",
    },
    "home-packs/": {
        "en": "home pack, printables, printable, offline activities",
        "cy": "pecyn cartref, pecynnau, gweithgareddau teulu, i’w hargraffu",
        "pl": "pakiet domowy, pakiety, zajęcia w domu, do druku",
        "fr": "pack maison, fiches, activités en famille, à imprimer",
        "es": "paquete para casa, fichas, para imprimir",
        "ar": "حزمة منزلية, حزم, أنشطة عائلية, للطباعة",
        "ur": "گھر کے لیے پیک, خاندانی سرگرمیاں, پرنٹ",
    },
    "help/": {
        "en": "help, helplines, support",
        "cy": "help, cymorth, llinell gymorth, pwy i ffonio",
        "pl": "pomoc, pomocy, telefon zaufania, gdzie dzwonić",
        "fr": "aide, numéros d’aide, qui appeler, soutien",
        "es": "ayuda, líneas de ayuda, a quién llamar, apoyo",
        "ar": "مساعدة, خطوط المساعدة, بمن أتصل, دعم",
        "ur": "مدد, ہیلپ لائن, کسے فون کریں",
    },
    "glossary/": {
        "en": "glossary, dictionary, list of words, definitions, jargon",
        "cy": "geirfa, geiriadur, rhestr geiriau, diffiniadau",
        "pl": "słowniczek, słownik, lista słów, definicje",
        "fr": "glossaire, lexique, dictionnaire, liste de mots, définitions",
        "es": "glosario, diccionario, lista de palabras, definiciones",
        "ar": "مسرد, معجم, قاموس, قائمة الكلمات, مصطلحات",
        "ur": "فرہنگ, لغت, الفاظ کی فہرست, اصطلاحات",
    },
    "evidence/": {
        "en": "evidence, research, statistics, figures, sources",
        "cy": "tystiolaeth, ymchwil, ystadegau, ffigurau, ffynonellau",
        "pl": "dowody, badania, statystyki, dane, źródła",
        "fr": "preuves, recherche, études, statistiques, chiffres, sources",
        "es": "pruebas, evidencia, investigación, estadísticas, cifras, fuentes",
        "ar": "أدلة, أبحاث, إحصاءات, أرقام, مصادر",
        "ur": "شواہد, تحقیق, اعداد و شمار, ذرائع",
    },
    "about/": {
        "en": "about us, about this site",
        "cy": "amdanom ni, am y wefan",
        "pl": "o nas, o stronie",
        "fr": "à propos, qui sommes-nous",
        "es": "acerca de, quiénes somos, sobre nosotros",
        "ar": "عن الموقع",
        "ur": "اس سائٹ کے بارے میں",
    },
}


def names_in(words: str) -> list[str]:
    """Return the names in what people type for a hub, each by itself."""
    return words.split(",")
