import { list, type Language } from './language.ts';

/** French. */
export const french: Language = {
  code: 'fr',
  names: list('Français|French'),
  stopWords: list('le|la|les|de|des|et|est|que|vous|nous|pour|dans|une|un|qui|pas|sur|avec|ce|au|du|je|il|à|a|en|mais|merci|oui|c’est|on|plus|bonjour'),
  honorifics: list('m|mme|mlle|mm|mmes|monsieur|madame|mademoiselle|me|maître|dr|pr|général|sénateur'),
  roles: list(
    'ministre|président|presidente|présidente|president|secrétaire|premier|première|porte-parole|ambassadeur|ambassadrice|rapporteur|rapporteure|député|députée|sénateur|sénatrice|maire|commissaire|directeur|directrice|général|générale|délégué|déléguée|chef|gouvernement|république|affaires|étrangères|intérieur|défense|justice|état|vice-président|vice-présidente|juge|procureur|avocat|témoin|greffier|animateur|animatrice|modérateur|modératrice|journaliste|médiateur|conseil|conseiller|conseillère|chancelier|chancelière|roi|reine|commission|mme|haut|représentant|représentante',
  ),
  questioners: list('question|q|journaliste|journalistes|intervieweur|intervieweuse|un journaliste|une journaliste|presse|auditeur|auditrice|un intervenant|la salle|public'),
  answerers: list('réponse|r|rép'),
  moderators: list('modérateur|modératrice|animateur|animatrice|présentateur|présentatrice|le modérateur|la modératrice|le président|la présidente|mme la présidente|m. le président'),
  unnamed: list('intervenant|intervenante|un intervenant|une intervenante|voix|une voix|plusieurs voix|voix diverses|interprète|le public|un député|une députée|plusieurs députés|un sénateur|inconnu|homme|femme'),
  particles: list('le|la|les|de|des|du|d|et|à|aux|au|en|l|pour|von|van'),
  outlets: list('journal|presse|agence|télévision|radio|figaro|monde|libération|parisien|rfi|tf1|lci|bfm|bfmtv|inter|info|express|croix|échos|humanité|rtl|europe'),
  openers: list('et|mais|donc|alors|d’abord|ensuite|enfin|premièrement|deuxièmement|voici|voilà|je|nous|vous|il|elle|c’est|ce|cela|ça|bref|résultat|conclusion|exemple|attention|rappel'),
  keys: list('problème|solution|cause|circonstance|circonstances|fonction|sujets|date|lieu|heure|objet|sujet|titre|source|auteur|contact|note|mots-clés|catégorie|durée|participants|présents|ordre du jour|traduction|publié|mis à jour|téléphone|courriel|adresse|ingrédients|préparation|résumé|copyright|lire aussi|voir aussi|photo'),
  events: list('conférence de presse|entretien|interview|déclaration|discours|audition|point de presse|débat|séance|réunion|table ronde|allocution|compte rendu|intervention'),
  notices: [
    { text: 'traduction provisoire', translation: 'provisional' },
    { text: 'traduction non officielle', translation: 'unofficial' },
    { text: 'seul le prononcé fait foi' },
    { text: 'le prononcé fait foi' },
    { text: 'le texte de l' },
  ],
  annotations: {
    interpreter: list('via interprète|par le biais d’un interprète|traduction|interprétation|en anglais|en japonais'),
    inaudible: list('inaudible|inintelligible|incompréhensible|propos inaudibles'),
    laughter: list('rires|rire|sourires|sourire'),
    applause: list('applaudissements|applaudissements prolongés|bravos'),
    crosstalk: list('brouhaha|exclamations|protestations|interruptions|mouvements divers'),
    pause: list('pause|silence|temps|suspension de séance'),
    'off-mike': list('hors micro|hors antenne'),
    other: list('suite|fin|extrait|musique|sic'),
  },
};
