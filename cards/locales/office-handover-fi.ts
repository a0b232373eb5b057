/** What people read in Finnish about the hand-over sheet. */

export const officeHandoverFi = {
  'office.handover-summary': 'Perehdytys: {plan}',
  'office.handover-heading': 'Perehdytys koordinaattorille',
  'office.handover-no-plan': 'Toteutussuunnitelmaa ei ole vielä tuotu Toteumaan. Lähetä se minulle tiedostona.',
  'office.handover-welcome': 'Olet nyt koordinaattori. Tästä näet, mikä on tilanne.',
  'office.handover-plan':
    '{plan}: {measures, plural, one {# toimenpide} other {# toimenpidettä}}, versio {version}. Päätös: {decision}. Kausi {from}–{until}.',
  'office.handover-next': 'Seuraavaksi',
  'office.next-announce': '{day}: kierroksesta ilmoitetaan koordinaattoreille ({round})',
  'office.next-open': '{day}: kierros alkaa, jos se on vahvistettu ({round})',
  'office.next-close': '{day}: kierros päättyy ({round})',
  'office.next-digest': '{day}: viikkokooste ({audience})',
  'office.next-none': 'Suunnitelman kaudella ei ole enää tulevia kierroksia.',
  'office.handover-rounds': 'Avoimet ja tulevat kierrokset ({count})',
  'office.round-open-row': '{round}: avoinna {day} asti, vastattu {answered}/{asked}',
  'office.round-confirmed-row': '{round}: alkaa {day}, vahvistettu',
  'office.round-planned-row': '{round}: alkaa {day}, ei vielä vahvistettu',
  'office.handover-settings': 'Asetukset',
  'office.setting-language': 'Suunnitelman kieli on {language} ja aikavyöhyke {zone}.',
  'office.setting-announce':
    'Kierroksesta ilmoitetaan {days, plural, one {# työpäivä} other {# työpäivää}} ennen. Mitään ei lähetetä ilman vahvistusta.',
  'office.setting-round-first':
    'Tammi–kesäkuuta kysytään {opens} alkaen, {days, plural, one {# työpäivän} other {# työpäivän}} ajan.',
  'office.setting-round-second':
    'Heinä–joulukuuta kysytään {opens} alkaen, {days, plural, one {# työpäivän} other {# työpäivän}} ajan.',
  'office.setting-pulse':
    'Kuukausikierros alkaa kuukauden {day}. päivänä ja koskee niitä toimenpiteitä, jotka eivät etene suunnitellusti.',
  'office.setting-no-pulse': 'Kuukausikierrosta ei ole.',
  'office.setting-reminders':
    'Muistutus {days} työpäivän kuluttua niille, joilta vastaus puuttuu; kierroksella enintään {most}.',
  'office.setting-reminders-last':
    'Muistutus {days} työpäivän kuluttua ja viimeisenä päivänä niille, joilta vastaus puuttuu; kierroksella enintään {most}.',
  'office.setting-reminders-only-last': 'Muistutus viimeisenä päivänä niille, joilta vastaus puuttuu.',
  'office.setting-no-reminders': 'Muistutuksia ei lähetetä itsestään.',
  'office.setting-deputy':
    'Sijaiselle kerrotaan puuttuvasta vastauksesta {days, plural, one {# työpäivän} other {# työpäivän}} kuluttua.',
  'office.setting-superior':
    'Esihenkilölle kerrotaan puuttuvasta vastauksesta {days, plural, one {# työpäivän} other {# työpäivän}} kuluttua.',
  'office.setting-no-escalation': 'Puuttuvasta vastauksesta ei kerrota sijaiselle eikä esihenkilölle.',
  'office.handover-findings': 'Suunnitelman avoimet havainnot ({count})',
  'office.finding-row': '{text} ({count})',
  'office.handover-disputes': 'Ei kuulu vastaajalle ({count})',
  'office.dispute-row': '{tunnus} – {official} ({role})',
  'office.handover-unreachable': 'Ei tavoitettu ({count})',
  'office.unreachable-row': '{official}: {reason}',
  'office.handover-vacancies': 'Tehtävät ilman hoitajaa ({count})',
  'office.handover-channels': 'Kanavat ({count})',
  'office.handover-coordinators': 'Koordinaattorit ({count})',
  'office.handover-data': 'Missä tiedot ovat',
  'office.data-store':
    'Kaikki tiedot ovat kaupungin omassa tietokannassa, jonka osoite on ylläpitäjän asetuksessa TOTEUMA_STORE. Varmuuskopio: toteuma store backup.',
  'office.data-table': 'Valtuuston taulukon, jossa Toteuma on täytetty, saat kirjoittamalla ”vie taulukko”.',
  'office.handover-words': 'Nämä sanat toimivat',
  'office.words-row': '{words}',
  'office.word-status': 'tilanne – avoin kierros ja keneltä vastaus puuttuu',
  'office.word-open': 'avaa – esikatsele ja vahvista tuleva kierros',
  'office.word-remind': 'muistuta – esikatsele ja lähetä muistutus niille, joilta vastaus puuttuu',
  'office.word-hand-over': 'siirrä – siirrä kysymyksiä toiselle',
  'office.word-behalf': 'puolesta – kirjaa vastaus toisen puolesta',
  'office.word-rounds': 'uusi kierros, jatka, sulje, peru – kierrosten ohjaus',
  'office.word-year': 'vuosikello – kierrosten ja muistutusten asetukset',
  'office.word-digest': 'kooste nyt, kooste tänne, kooste pois – viikkokoosteet',
  'office.word-export': 'vie taulukko – valtuuston taulukko',
  'office.word-office': 'vastuutahot, koordinaattorit, kanavat, historia – rekisteri ja asetukset',
  'office.word-help': 'perehdytys, ohje – tämä kortti ja ohje',
  'office.none': 'Ei yhtään.',
} as const;
