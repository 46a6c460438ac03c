import { list, type Language } from './language.ts';

/** Italian. */
export const italian: Language = {
  code: 'it',
  names: list('Italiano|Italian'),
  stopWords: list('il|la|di|che|e|è|per|con|una|un|non|del|della|sono|le|gli|nel|anche|si|da|a|i|io|ma|grazie|ho|ha|questo|buongiorno|come'),
  honorifics: list('sig|signor|signora|signore|dott|dottor|dottoressa|on|onorevole|sen|prof|avv|ing|dr'),
  roles: list(
    'papa|ministro|ministra|presidente|presidentessa|segretario|segretaria|portavoce|ambasciatore|ambasciatrice|deputato|deputata|senatore|senatrice|sindaco|sindaca|governatore|direttore|direttrice|vicepresidente|premier|relatore|relatrice|giudice|procuratore|testimone|moderatore|moderatrice|giornalista|stato|repubblica|governo|esteri|interno|difesa|giustizia|consiglio|commissario|sottosegretario|sottosegretaria|interprete|conduttore|conduttrice|cancelliere',
  ),
  questioners: list('domanda|d|giornalista|giornalisti|intervistatore|intervistatrice|cronista|stampa|pubblico|ascoltatore'),
  answerers: list('risposta|r|intervistato|intervistata'),
  moderators: list('moderatore|moderatrice|conduttore|conduttrice|presentatore|presentatrice'),
  unnamed: list('voce|voci|sconosciuto|uomo|donna|interprete|pubblico|partecipante|oratore|oratrice'),
  particles: list('di|del|della|dei|degli|delle|il|la|lo|e|per|a|al|in'),
  outlets: list('giornale|stampa|agenzia|televisione|tv|radio|rai|ansa|corriere|repubblica|mediaset|la7|sky|messaggero|fatto|sole|notizie'),
  openers: list('e|ma|allora|primo|secondo|terzo|infine|dunque|quindi|questo|quello|io|noi|lei|esempio|conclusione|risultato|attenzione|inoltre'),
  keys: list('data|luogo|ora|oggetto|tema|titolo|fonte|autore|autrice|contatto|nota|parole chiave|categoria|durata|partecipanti|presenti|ordine del giorno|traduzione|pubblicato|telefono|indirizzo|ingredienti|preparazione|riassunto|foto|trascrizione'),
  events: list('conferenza stampa|intervista|dichiarazione|dichiarazioni|discorso|audizione|dibattito|seduta|riunione|intervento|resoconto stenografico|punto stampa|podcast'),
  notices: [
    { text: 'traduzione provvisoria', translation: 'provisional' },
    { text: 'traduzione non ufficiale', translation: 'unofficial' },
    { text: 'traduzione di cortesia', translation: 'unofficial' },
  ],
  annotations: {
    interpreter: list('tramite interprete|traduzione|traduzione simultanea|in inglese'),
    inaudible: list('incomprensibile|inudibile|non udibile|parole incomprensibili'),
    laughter: list('risate|risata|ride|ridono'),
    applause: list('applausi|applauso'),
    crosstalk: list('interruzione|interruzioni|voci sovrapposte|commenti|proteste'),
    pause: list('pausa|silenzio'),
    'off-mike': list('fuori microfono'),
    other: list('fine|musica|sic'),
  },
};
