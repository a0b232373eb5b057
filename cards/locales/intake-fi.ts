/** What people read in Finnish about files dropped to the bot. */

export const intakeFi = {
  'intake.ready-heading': 'Tarkista ennen käyttöönottoa',
  'intake.stopped-heading': 'Korjaa ennen käyttöönottoa',
  'intake.incomplete-heading': 'Jotain puuttuu vielä',
  'intake.left-heading': 'Tiedostoja ei otettu käyttöön',
  'intake.done-heading': 'Otettu käyttöön',
  'intake.files': 'Tiedostot: {names}',
  'intake.summary':
    '{measures, plural, one {# toimenpide} other {# toimenpidettä}}, {goals, plural, one {# päämäärä} other {# päämäärää}}, {sectors, plural, one {# toimiala} other {# toimialaa}}, {roles, plural, one {# vastuutaho} other {# vastuutahoa}}.',
  'intake.changes': 'Mikä muuttuu',
  'intake.no-changes': 'Mikään ei muutu nykyisestä.',
  'intake.added': 'Uusia toimenpiteitä ({count})',
  'intake.removed': 'Poistuvia toimenpiteitä ({count})',
  'intake.changed': 'Muuttuvia toimenpiteitä ({count})',
  'intake.rolesAdded': 'Uusia vastuutahoja ({count})',
  'intake.rolesRemoved': 'Poistuvia vastuutahoja ({count})',
  'intake.holdersChanged': 'Hoitaja, sijainen tai aika muuttuu ({count})',
  'intake.rolesChanged': 'Vastuutahon tiedot muuttuvat ({count})',
  'intake.personsAdded': 'Uusia henkilöitä ({count})',
  'intake.personsChanged': 'Henkilön tiedot muuttuvat ({count})',
  'intake.findings': 'Havainnot ({count})',
  'intake.no-findings': 'Huomautettavaa ei ole.',
  'intake.row': 'Rivi {row}:',
  'intake.stop': 'Estää käyttöönoton',
  'intake.check': 'Tarkista',
  'intake.note': 'Tiedoksi',
  'intake.nothing-yet':
    'Mitään ei ole vielä muutettu. Käyttöönotto ei lähetä kenellekään mitään; muutokset näkyvät korteilla heti ja uudet toimenpiteet seuraavalla kierroksella.',
  'intake.stopped':
    'Korjaa estävät kohdat tiedostoon ja liitä se tähän keskusteluun uudelleen. Mitään ei ole muutettu.',
  'intake.settings-missing':
    'Tällä suunnitelmalla ei ole vielä asetuksia. Liitä tähän keskusteluun myös asetustiedosto (plan.json).',
  'intake.table-missing': 'Asetukset ovat uuden suunnitelman. Liitä tähän keskusteluun myös suunnitelman taulukko.',
  'intake.which-plan':
    'Suunnitelmia on useita. Liitä tähän keskusteluun myös sen suunnitelman taulukko, jota rekisteri koskee.',
  'intake.take-in': 'Ota käyttöön',
  'intake.leave': 'Älä ota käyttöön',
  'intake.left': 'Nykyinen suunnitelma ja rekisteri pysyvät ennallaan. Voit liittää tiedostot uudelleen milloin vain.',
  'intake.done-plan': '{plan}: versio {version} on nyt käytössä.',
  'intake.done-register': '{plan}: vastuutahojen rekisteri on päivitetty.',
  'intake.done-nothing': '{plan}: tiedostot ovat samat kuin ennen, joten mikään ei muuttunut.',
  'intake.nobody-told': 'Kenellekään ei lähetetty mitään.',
  'plain.draft-gone':
    'Nämä tiedostot on jo käsitelty tai ne ovat vanhentuneet. Mitään ei muutettu; liitä tiedostot tarvittaessa uudelleen.',
} as const;
