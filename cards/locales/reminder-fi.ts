/** What people read in Finnish about reminders, escalation, personal wishes. */

export const reminderFi = {
  'reminder.heading':
    'Muistutus: {count, plural, one {# toimenpide odottaa} other {# toimenpidettä odottaa}} vastausta, viimeistään {day}.',
  'reminder.rule-both':
    'Jos vastaus puuttuu {deputy, plural, one {# työpäivän} other {# työpäivän}} kuluttua seurantapyynnöstä, siitä kerrotaan sijaiselle, ja {superior, plural, one {# työpäivän} other {# työpäivän}} kuluttua esihenkilölle.',
  'reminder.rule-deputy':
    'Jos vastaus puuttuu {deputy, plural, one {# työpäivän} other {# työpäivän}} kuluttua seurantapyynnöstä, siitä kerrotaan sijaiselle.',
  'reminder.rule-superior':
    'Jos vastaus puuttuu {superior, plural, one {# työpäivän} other {# työpäivän}} kuluttua seurantapyynnöstä, siitä kerrotaan esihenkilölle.',
  'reminder.who': '{role} ({official})',
  'reminder.row': '{missing, plural, one {# vastaus puuttuu} other {# vastausta puuttuu}}',
  'reminder.preview-heading': 'Muistutus niille, joilta vastaus puuttuu',
  'reminder.preview-summary':
    '{count, plural, =0 {Ketään ei voi muistuttaa nyt} one {Muistutuksen saisi # henkilö} other {Muistutuksen saisi # henkilöä}}',
  'reminder.goes-now': 'Muistutus lähtee heti, kun painat ”Lähetä muistutus”.',
  'reminder.goes-later': 'Nyt ei ole työaika. Muistutus lähtee {day} klo {time}.',
  'reminder.nobody': 'Nyt ei ole ketään, jota voisi muistuttaa. Mitään ei lähetetä.',
  'reminder.sent': 'Muistutus lähetetään nyt: {count, plural, one {# henkilö} other {# henkilöä}}.',
  'reminder.sent-later': 'Muistutus lähtee {day} klo {time}: {count, plural, one {# henkilö} other {# henkilöä}}.',
  'reminder.changed': 'Luettelo on muuttunut sen jälkeen, kun katsoit sitä. Mitään ei ole lähetetty.',
  'reminder.changed-gone': 'Ei enää mukana: {names}',
  'reminder.changed-added': 'Uutena mukana: {names}',
  'reminder.reminded': 'Muistutetaan ({count})',
  'reminder.not-reminded': 'Ei muistuteta ({count})',
  'reminder.group': '{reason}: {names}',
  'reminder.group-counted': '{reason}: {count}',
  'reminder.because-answered': 'on vastannut kaikkeen',
  'reminder.because-excused': 'vastausta ei tarvita tällä kierroksella',
  'reminder.because-disputed': 'kysymys on koordinaattorin selvitettävänä',
  'reminder.because-not-reached': 'seurantapyyntöä ei ole voitu toimittaa',
  'reminder.because-absent': 'on poissa',
  'reminder.because-answered-just-now': 'on vastannut johonkin vasta äsken',
  'reminder.because-asked-to-come-back': 'on valinnut ”Palaa myöhemmin”',
  'reminder.because-capped-round': 'on jo saanut kierroksen kaikki muistutukset',
  'reminder.because-capped-day': 'on jo saanut tänään viestin tai saa sen pian; voit muistuttaa seuraavana työpäivänä',
  'reminder.button-send': 'Lähetä muistutus',
  'reminder.button-preview': 'Katso, ketä muistutettaisiin',
  'reminder.no-round': 'Nyt ei ole avointa seurantakierrosta, joten ketään ei voi muistuttaa.',
  'reminder.wish-weekday':
    'Muistutukset tulevat sinulle tästä lähtien {weekday}. Kierroksen viimeisen päivän muistutus voi tulla muulloinkin. Peru kirjoittamalla ”muistuta milloin vain”.',
  'reminder.wish-any-day':
    'Muistutukset voivat nyt tulla sinulle minä tahansa työpäivänä. Jos haluat ne tiettynä päivänä, kirjoita esimerkiksi ”muistuta maanantaisin”.',
  'reminder.wish-less':
    'Saat tästä lähtien muistutuksia harvemmin: vain viimeisen ennen kierroksen loppua ja viimeisenä päivänä. Peru kirjoittamalla ”useammin”.',
  'reminder.wish-more':
    'Saat nyt kaikki muistutukset, enintään yhden päivässä. Jos haluat niitä vähemmän, kirjoita ”harvemmin”.',
  'reminder.wish-language':
    'Kirjoitan sinulle tästä lähtien suomeksi. Voit vaihtaa kielen kirjoittamalla ”ruotsiksi” tai ”englanniksi”.',
  'reminder.wish-unknown':
    'En ymmärtänyt tätä. Voit kirjoittaa esimerkiksi ”muistuta maanantaisin”, ”harvemmin” tai ”ruotsiksi”.',
  'reminder.personal-only': 'Kirjoita tämä minulle kahdenkeskisessä keskustelussa.',
  'reminder.weekday-1': 'maanantaisin',
  'reminder.weekday-2': 'tiistaisin',
  'reminder.weekday-3': 'keskiviikkoisin',
  'reminder.weekday-4': 'torstaisin',
  'reminder.weekday-5': 'perjantaisin',
  'reminder.escalation-heading': 'Vastaus puuttuu seurantakierroksella',
  'reminder.escalation-summary':
    '{count, plural, one {# vastaus puuttuu} other {# vastausta puuttuu}}, vastausaika päättyy {day}',
  'reminder.escalation-superior':
    'Saat tiedon esihenkilönä. Vastausaika päättyy {day}. Voit kirjata vastauksen toisen puolesta, siirtää kysymyksen toiselle tai kirjata, ettei vastausta tarvita.',
  'reminder.escalation-deputy':
    'Saat tiedon sijaisena. Vastausaika päättyy {day}. Voit kirjata vastauksen toisen puolesta.',
  'reminder.escalation-none': 'Mikään ei enää odota vastausta. Kiitos!',
  'reminder.escalation-over': 'Seurantakierros on päättynyt, eikä siihen enää vastata.',
  'reminder.escalation-moved': 'Puuttuvat vastaukset näkyvät uudemmassa kortissa alempana tässä keskustelussa.',
  'reminder.escalation-done':
    'Tähän mennessä vastattu {answered}, vastausta ei tarvita {excused}, koordinaattorin selvitettävänä {disputed}.',
  'reminder.button-answer-for': 'Kirjaa puolesta',
  'reminder.button-hand-over': 'Siirrä toiselle',
  'reminder.button-excuse': 'Vastausta ei tarvita',
  'reminder.button-excuse-save': 'Tallenna perustelu',
  'reminder.excuse-heading': 'Vastausta ei tarvita tällä kierroksella',
  'reminder.excuse-what':
    'Kysymys poistuu vastuuhenkilön seurantapyynnöstä. Sitä ei lasketa vastatuksi eikä puuttuvaksi. Perustelu näkyy koordinaattorille.',
  'reminder.field-reason': 'Miksi vastausta ei tarvita?',
  'reminder.reason-missing': 'Kirjoita perustelu muutamalla sanalla.',
  'reminder.excused-now': 'Kirjattu, ettei vastausta tarvita: {tunnus}',
  'reminder.not-excused-answered': 'Kysymykseen on jo vastattu. Mitään ei muutettu.',
  'reminder.not-excused-round-over': 'Seurantakierros ei ole enää avoinna. Mitään ei muutettu.',
  'reminder.not-excused-excused': 'Tämä on jo kirjattu: vastausta ei tarvita.',
  'reminder.not-excused-disputed': 'Kysymys on koordinaattorin selvitettävänä. Mitään ei muutettu.',
  'reminder.receipt-row-excused': '{measure} – vastausta ei tarvita tällä kierroksella',
  'reminder.no-superior-heading': 'Vastaus puuttuu, eikä esihenkilölle voitu kertoa',
  'reminder.no-superior-summary':
    '{count, plural, one {# vastaus puuttuu} other {# vastausta puuttuu}}, eikä esihenkilölle voitu kertoa',
  'reminder.no-superior':
    'Kierros ({round}) päättyy {day}. Näillä vastuutahoilla ei ole esihenkilöä, jolle siitä voisi kertoa, joten hoida asia itse.',
  'reminder.no-superior-rows': 'Vastaus puuttuu ({count})',
  'reminder.excused-heading': 'Vastausta ei tarvita tällä kierroksella',
  'reminder.excused-summary': 'Vastausta ei tarvita: {tunnus}',
  'reminder.excused': 'Kysytty: {who}. Näin päätti {by}.',
  'reminder.excused-reason': 'Perustelu: {reason}',
  'reminder.excused-counts': 'Kysymystä ei lasketa vastatuksi eikä puuttuvaksi.',
} as const;
