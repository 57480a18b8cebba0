"""How words are typed in a hurry or by ear, by language: each line is a word and its respellings.

They are read as that word wherever words are read: in a page, in a search, in a cry for help.
Respellings that are words of their own in the same language do not belong here, nor do plain slips
of the finger, which are put right otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

RESPELT: dict[str, str] = {
    "en": """someone: sum1 some1 sumone smone smeone somone
        somebody: sumbody sumbdy
        anyone: any1 ne1 any1one
        everyone: every1 evry1 evryone evr1 everyones everybodys
        nobody: no1 nobdy noone
        you: u ya yu yous
        your: ur yr yur
        are: r
        because: cuz bcuz coz cos becuz bcz bcs
        people: ppl peeps pple
        please: plz pls plse pleez
        what: wot wat wut wht
        when: wen whn
        with: wiv wid wth
        that: dat tht
        this: dis
        they: dey thay
        them: dem
        the: da teh
        have: hav hve
        having: havin hvin
        going: goin gng
        gonna: gna gunna gon gonnae
        want: wnt wan
        wants: wnts
        should: shud shld shuld
        could: cud cld
        would: wud wld
        dont: dnt doant dinnae dinna donot
        cant: cnt carnt cannae canny kant
        wont: wunt
        didnt: didny didnae
        doesnt: dusnt dosnt doesny
        my: mi mah
        me: meh
        love: luv lurve
        loves: luvs
        picture: pikture piccy pictcher picsher pickture
        pictures: pix piccies piktures pictchers
        friend: frend freind fwend
        friends: frends freinds
        message: mesage msg messige
        messages: msgs mesages
        messaging: msging mesaging
        boyfriend: bf boyf bfriend
        girlfriend: gf girlf gfriend
        instagram: insta ig instergram instagran
        snapchat: sc snapchatt snapcaht
        tiktok: tictok ticktock ticktok tt
        whatsapp: whatsap watsapp wotsapp whatapp whatsup wassap
        youtube: utube yt
        roblox: roblocks robloks robloxs roblux
        facebook: fb facbook
        school: skool skl scl schl
        tonight: tonite
        tomorrow: tmrw tomoz 2moro
        today: 2day
        before: b4
        hate: h8
        hates: h8s
        mate: m8
        stranger: starnger strainger
        scared: scard scaird skared skard sacred
        anymore: nomore anymor
        nothing: nowt nuffin nuthin nothin nuttin
        anything: owt anyfin anythin
        something: sumthing somethin sumfin sumthin
        mother: mam mum mom mammy mummy muvver
        talking: talkin tlking
        asking: askin asken
        sending: sendin
        making: makin
        saying: sayin
        keeps: keps
        threatening: threatning thretning thretening threatnin threatenin
        daughter: dauter daugter doughter dorter daugther
        granddaughter: grandaughter grandaugter
        really: rly realy rlly
        know: kno
        herself: hurself herslef
        himself: himslef hisself
        myself: meself mysen mysel myslf""",
    "cy": """ydy: di ydi
        dydw: dwi
        eisiau: isie isio isho ishe isia
        rhywun: rwyn rhywyn rhwyn
        gyda: efo
        nawr: rwan
        dweud: deud gweud gweid
        bachgen: hogyn crwt
        merch: hogan hogen croten geneth
        llun: pictiwr
        cariad: sboner wejen""",
    "pl": """ktoś: ktos kts ktosik
        nie: nje ni
        jestem: jstm
        wszyscy: wszysy wszycy
        jest: jst
        dobrze: dbrze
        bardzo: brdzo bdb
        proszę: prosze prosz plis plisss
        zdjęcie: zdjecie fota fotka fotke fotkę zdj
        zdjęcia: zdjecia foty fotki fotek
        wiadomość: wiadomosc wiad
        chłopak: chlopak chlopk
        pomocy: pomocyy hjelp""",
    "fr": """quelquun: kelkun qqn quelqun kelk1 qq1 kelqun
        quelque: kelke kelk qq
        que: ke
        qui: ki
        quoi: koi kwa
        pourquoi: pk pq pkoi pourkoi
        parce: pske psk paske parske
        je: j
        suis: chui chuis jsuis
        moi: mwa moa
        pas: pa
        plus: pu
        avec: avk
        toujours: tjr tjrs tjs toujour
        beaucoup: bcp
        vraiment: vrmt vrm vraimen
        photo: fauto foto toph tof
        photos: tofs fotos
        message: msg mess
        mec: keum
        meuf: go
        parents: darons renps
        mère: daronne reum
        père: reup
        argent: thune fric oseille moula tunes thunes
        problème: pb prob
        école: ecol
        demander: dmd dmder
        demande: dmde
        svp: stp
        maintenant: mtn mnt mtnt maintnant
        tout: tt tou
        tous: ts
        monde: mond
        jour: jr
        jours: jrs
        ai: g""",
    "es": """que: q k ke qe
        porque: xq pq xk pk porq porke
        por: x
        porfa: xfa xfavor porfis plis
        de: d
        me: m
        también: tb tmb tbn
        quiero: kiero qiero
        quiere: kiere qiere
        alguien: algien alguen algn alguein
        estoy: stoy toy
        mensaje: msj mensage mnsje
        mensajes: msjs
        novio: nobio
        foto: fto
        fotos: ftos
        hijo: ijo
        hija: ija
        ayuda: alluda aiuda ayudaa
        hacer: aser aser hcer
        nadie: nadi nadien
        colegio: cole kole cole
        dinero: pasta plata guita
        bien: bn
        mucho: mxo mucho
        más: mas""",
    "ar": """اريد: ابي ابغى ابغا عايز عاوز بدي ودي عاوزه عايزه
        يريد: يبي يبغى عايز بدو بده يبغا
        تريد: تبي تبغى بدها تبغا
        احد: حد حدا احدا
        الان: هلا الحين دلوقتي هسه
        ماذا: شو ايش وش ايه شنو""",
    "ur": """نہیں: نئیں نہی نھیں
        مجھے: مجے مجھی
        کوئی: کوی کوئ
        mujhe: muje mujhay mjhe mjhy mujy mujhy mujhko
        nahi: nhi nai nahin nhn naheen nahe
        kyun: kyu kyon kiun kiu
        raha: rha
        rahi: rhi
        rahe: rhe
        kya: kia kiya
        karta: krta
        karti: krti
        kar: kr
        karo: kro
        karna: krna
        karun: karu karoon krun
        kuch: kch kuchh
        koi: koe kooi
        phir: fir phr
        bohat: bht bohot buhat bahut boht bhot bohut
        larka: ladka lrka
        larki: ladki lrki
        kapre: kapde kapray kapry
        bara: bada barha
        beti: bety baiti
        beta: baita
        aur: or
        agar: agr ager
        warna: wrna varna werna
        usne: osne
        dost: dst""",
}


@cache
def respelt(language: str) -> Mapping[str, str]:
    """Return the word that is meant by each respelling of a language."""
    found: dict[str, str] = {}
    for line in RESPELT.get(language, "").splitlines():
        word, _, typed = line.partition(":")
        found.update(dict.fromkeys(typed.split(), word.strip()))
    return found
