/** Refusals of the commands that move installations, in Finnish and Swedish. Each says that nothing was changed, or what was. */

import type { RefusalWords as Words } from '../cards/parts/file-refusal-words';

export const STORE_REFUSALS: { fi: Words; sv: Words } = {
  fi: {
    'no-stores': () => ({
      message: 'Nimeä kaksi tietokantaa.',
      fix: 'Kirjoita kaksi osoitetta: ensin se, josta luetaan, sitten se, joka täytetään.',
    }),
    'no-variable': (name) => ({
      message: `Ympäristömuuttujaa ${name} ei ole asetettu.`,
      fix: `Aseta muuttujaan ${name} tietokannan osoite tai kirjoita itse osoite.`,
    }),
    'store-address': (which) => ({
      message: `Tietokannan osoitetta${which && ` (${which})`} ei voi käyttää.`,
      fix: 'Kirjoita file:POLKU, esimerkiksi file:./data/toteuma.db, tai mongodb://PALVELIN:27017/toteuma. Salasanan merkit :, / ja @ kirjoitetaan %3A, %2F ja %40.',
    }),
    'store-indexes': (index) => ({
      message: `MongoDB ei tee hakemistoa ${index}.`,
      fix: 'Vertaa palvelinta niihin, jotka docs/operations.md nimeää. Jos samojen kenttien hakemisto on tehty käsin, poista se.',
    }),
    'store-missing': (file) => ({
      message: `Tietokantaa ${file} ei ole.`,
      fix: 'Tarkista polku; suhteellinen polku alkaa kansiosta, jossa komento annetaan.',
    }),
    'store-empty': (store) => ({
      message: `Tietokannassa ${store} ei ole asennusta.`,
      fix: 'Tarkista osoite: botti jättää jäljen tietokantaan, jossa se on kerran käynnistetty.',
    }),
    'store-too-new': () => ({
      message: 'Tietokannan on kirjoittanut uudempi Toteuma.',
      fix: 'Käytä uudempaa versiota tai tietokantaa tai varmuuskopiota, jonka tämä versio on kirjoittanut.',
    }),
    'store-half-filled': (kind) =>
      kind === 'copy'
        ? {
            message: 'Kopiointi tähän tietokantaan on kesken: siinä on vain osa asennuksesta.',
            fix: 'Anna sama kopiointikomento uudelleen; se jatkaa siitä, mihin jäi.',
          }
        : {
            message: 'Palautus tähän tietokantaan on kesken: siinä on vain osa asennuksesta.',
            fix: 'Anna sama palautuskomento uudelleen tai palauta toinen varmuuskopio valinnalla --replace.',
          },
    'store-not-empty': (store) => ({
      message: `Tietokannassa ${store} on jo tietoja. Mitään ei muutettu.`,
      fix: 'Nimeä tyhjä tietokanta. Jos siinä olevista tiedoista voi luopua, lisää --replace.',
    }),
    'filled-otherwise': (store) => ({
      message: `Toisen asennuksen kopiointi tai palautus tietokantaan ${store} on kesken. Mitään ei muutettu.`,
      fix: 'Anna se komento uudelleen loppuun asti. Jos sen tuomista tiedoista voi luopua, lisää --replace.',
    }),
    'store-in-use': (store) => ({
      message: `Botti käy tietokannassa ${store}. Mitään ei muutettu.`,
      fix: 'Pysäytä kaikki botit, jotka käyttävät tietokantaa, ja anna komento uudelleen.',
    }),
    'same-store': (store) => ({
      message: `Molemmat osoitteet vievät samaan tietokantaan, ${store}. Mitään ei muutettu.`,
      fix: 'Nimeä kaksi tietokantaa: ensin se, josta luetaan, sitten se, joka täytetään.',
    }),
    'backup-exists': (file) => ({
      message: `Tiedosto ${file} on jo olemassa. Mitään ei muutettu.`,
      fix: 'Anna varmuuskopiolle toinen nimi tai lisää --replace.',
    }),
    'backup-unwritable': (file) => ({
      message: `Tiedostoa ${file} ei voi kirjoittaa.`,
      fix: 'Tarkista, että kansio on olemassa, että siihen saa kirjoittaa ja että levyllä on tilaa.',
    }),
    'backup-not-one': (file) => ({
      message: `${file} ei ole Toteuman varmuuskopio. Mitään ei muutettu.`,
      fix: 'Nimeä tiedosto, jonka komento store backup on kirjoittanut.',
    }),
    'backup-too-new': (file) => ({
      message: `Varmuuskopion ${file} on kirjoittanut uudempi Toteuma. Mitään ei muutettu.`,
      fix: 'Palauta se versiolla, joka sen kirjoitti, tai uudemmalla.',
    }),
    'backup-cut-off': (place) => ({
      message: `Varmuuskopio ${fileIn(place)} on vajaa: se loppuu rivin ${lineIn(place)} jälkeen. Mitään ei muutettu.`,
      fix: 'Käytä toista varmuuskopiota tai hae tämä uudelleen sieltä, missä sitä säilytetään.',
    }),
    'backup-altered': (place) => ({
      message: `Varmuuskopio ${fileIn(place)} ei ole sellainen kuin se kirjoitettiin: rivi ${lineIn(place)} on väärä. Mitään ei muutettu.`,
      fix: 'Käytä toista varmuuskopiota tai hae tämä uudelleen sieltä, missä sitä säilytetään.',
    }),
    'backup-changed': (file) => ({
      message: `Varmuuskopio ${file} muuttui, kun sitä palautettiin: tietokannassa on nyt vain osa asennuksesta, eikä botti käynnisty siinä.`,
      fix: 'Anna sama palautuskomento uudelleen, kun tiedosto on ehjä, tai palauta toinen varmuuskopio valinnalla --replace.',
    }),
  },
  sv: {
    'no-stores': () => ({
      message: 'Ange två databaser.',
      fix: 'Skriv två adresser: först den som läses, sedan den som fylls.',
    }),
    'no-variable': (name) => ({
      message: `Miljövariabeln ${name} är inte satt.`,
      fix: `Sätt ${name} till databasens adress eller skriv själva adressen.`,
    }),
    'store-address': (which) => ({
      message: `Databasens adress${which && ` (${which})`} kan inte användas.`,
      fix: 'Skriv file:SÖKVÄG, till exempel file:./data/toteuma.db, eller mongodb://SERVER:27017/toteuma. I ett lösenord skrivs :, / och @ som %3A, %2F och %40.',
    }),
    'store-indexes': (index) => ({
      message: `MongoDB gör inte indexet ${index}.`,
      fix: 'Jämför servern med dem som docs/operations.md nämner. Om ett index över samma fält har gjorts för hand, ta bort det.',
    }),
    'store-missing': (file) => ({
      message: `Databasen ${file} finns inte.`,
      fix: 'Kontrollera sökvägen; en relativ sökväg börjar i mappen där kommandot ges.',
    }),
    'store-empty': (store) => ({
      message: `Det finns ingen installation i databasen ${store}.`,
      fix: 'Kontrollera adressen: boten lämnar ett spår i en databas där den en gång har startats.',
    }),
    'store-too-new': () => ({
      message: 'Databasen har skrivits av en nyare Toteuma.',
      fix: 'Använd den nyare versionen, eller en databas eller säkerhetskopia som den här versionen har skrivit.',
    }),
    'store-half-filled': (kind) =>
      kind === 'copy'
        ? {
            message: 'Kopieringen till den här databasen är inte klar: den innehåller bara en del av installationen.',
            fix: 'Ge samma kopieringskommando igen; det fortsätter där det slutade.',
          }
        : {
            message: 'Återställningen av den här databasen är inte klar: den innehåller bara en del av installationen.',
            fix: 'Ge samma kommando igen, eller återställ en annan säkerhetskopia med --replace.',
          },
    'store-not-empty': (store) => ({
      message: `Det finns redan uppgifter i databasen ${store}. Ingenting ändrades.`,
      fix: 'Ange en tom databas. Om uppgifterna i den kan överges, lägg till --replace.',
    }),
    'filled-otherwise': (store) => ({
      message: `Kopieringen eller återställningen av en annan installation i databasen ${store} är inte klar. Ingenting ändrades.`,
      fix: 'Ge det kommandot igen tills det är klart. Om det som kom med kan överges, lägg till --replace.',
    }),
    'store-in-use': (store) => ({
      message: `En bot körs på databasen ${store}. Ingenting ändrades.`,
      fix: 'Stoppa alla botar som använder databasen och ge kommandot igen.',
    }),
    'same-store': (store) => ({
      message: `Båda adresserna leder till samma databas, ${store}. Ingenting ändrades.`,
      fix: 'Ange två databaser: först den som läses, sedan den som fylls.',
    }),
    'backup-exists': (file) => ({
      message: `Filen ${file} finns redan. Ingenting ändrades.`,
      fix: 'Ge säkerhetskopian ett annat namn eller lägg till --replace.',
    }),
    'backup-unwritable': (file) => ({
      message: `Filen ${file} kan inte skrivas.`,
      fix: 'Kontrollera att mappen finns, att du får skriva i den och att disken har plats.',
    }),
    'backup-not-one': (file) => ({
      message: `${file} är ingen säkerhetskopia av Toteuma. Ingenting ändrades.`,
      fix: 'Ange en fil som kommandot store backup har skrivit.',
    }),
    'backup-too-new': (file) => ({
      message: `Säkerhetskopian ${file} har skrivits av en nyare Toteuma. Ingenting ändrades.`,
      fix: 'Återställ den med versionen som skrev den, eller en nyare.',
    }),
    'backup-cut-off': (place) => ({
      message: `Säkerhetskopian ${fileIn(place)} är inte hel: den tar slut efter rad ${lineIn(place)}. Ingenting ändrades.`,
      fix: 'Använd en annan säkerhetskopia eller hämta den här på nytt från stället där den förvaras.',
    }),
    'backup-altered': (place) => ({
      message: `Säkerhetskopian ${fileIn(place)} är inte sådan som den skrevs: rad ${lineIn(place)} är fel. Ingenting ändrades.`,
      fix: 'Använd en annan säkerhetskopia eller hämta den här på nytt från stället där den förvaras.',
    }),
    'backup-changed': (file) => ({
      message: `Säkerhetskopian ${file} ändrades medan den återställdes: databasen innehåller nu bara en del av installationen, och boten startar inte på den.`,
      fix: 'Ge samma kommando igen när filen är hel, eller återställ en annan säkerhetskopia med --replace.',
    }),
  },
};

/** Of `FILE:LINE`; a path may have colons too. */
function fileIn(place: string): string {
  return place.slice(0, place.lastIndexOf(':'));
}

function lineIn(place: string): string {
  return place.slice(place.lastIndexOf(':') + 1);
}
