import { list, type Language } from './language.ts';

/** Spanish. */
export const spanish: Language = {
  code: 'es',
  names: list('Español|Spanish|Castellano'),
  stopWords: list('el|la|los|las|de|que|y|en|es|por|para|con|una|un|se|del|lo|como|más|no|a|yo|pero|gracias|su|le|buenos|sí|muy'),
  honorifics: list('sr|sra|srta|señor|señora|señorita|don|doña|dr|dra|d|excmo|excma|lic|ing|gral|prof'),
  roles: list(
    'papa|ministro|ministra|presidente|presidenta|secretario|secretaria|portavoz|vocero|vocera|canciller|embajador|embajadora|diputado|diputada|senador|senadora|alcalde|alcaldesa|gobernador|gobernadora|director|directora|vicepresidente|vicepresidenta|vicepresidencia|consejero|consejera|comisario|comisaria|estado|comunicación|gobierno|exteriores|interior|defensa|hacienda|justicia|juez|jueza|fiscal|testigo|moderador|moderadora|periodista|rey|reina|subsecretario|subsecretaria|delegado|delegada|general|república|asuntos|traductor|intérprete|relator|relatora|coordinador|coordinadora|doctor|doctora|presentador|presentadora|conductor|conductora',
  ),
  questioners: list('pregunta|p|preg|periodista|periodistas|entrevistador|entrevistadora|reportero|reportera|interlocutor|interlocutora|prensa|miembro del público|público|interviniente|oyente'),
  answerers: list('respuesta|r|resp|entrevistado|entrevistada'),
  moderators: list('moderador|moderadora|presentador|presentadora|conductor|conductora|el moderador|la moderadora|el señor presidente|la señora presidenta'),
  unnamed: list('voz|voces|desconocido|hombre|mujer|intérprete|traductor|traductora|público|asistente|participante|orador|oradora|varios|voz mujer|voz hombre'),
  particles: list('de|del|la|las|los|el|y|e|para|a|al|en'),
  outlets: list('diario|periódico|prensa|agencia|televisión|radio|tve|rtve|cope|onda|ser|país|mundo|abc|efe|sexta|telecinco|vanguardia|razón|telemadrid|televisa|universal|noticias|canal|cadena|español|voz|europa'),
  openers: list('y|pero|entonces|primero|segundo|tercero|finalmente|bueno|pues|es|lo|esto|eso|yo|nosotros|usted|ejemplo|conclusión|resultado|atención|además'),
  keys: list('problema|solución|causa|fecha|lugar|hora|asunto|tema|temas|título|fuente|autor|autora|contacto|nota|palabras clave|categoría|duración|participantes|asistentes|orden del día|traducción|publicado|teléfono|correo|dirección|ingredientes|preparación|resumen|copyright|diapositivas|transcripción por|traducción por|enlaces|licencia|foto'),
  events: list('rueda de prensa|conferencia de prensa|entrevista|declaración|declaraciones|discurso|comparecencia|debate|sesión|reunión|intervención|respuestas a los medios|versión estenográfica|diario de sesiones|podcast|charla'),
  notices: [
    { text: 'traducción provisional', translation: 'provisional' },
    { text: 'traducción no oficial', translation: 'unofficial' },
    { text: 'intervención original en' },
    { text: 'transcripción literal' },
  ],
  annotations: {
    interpreter: list('vía intérprete|traducción|traducción simultánea|interpretación|en inglés'),
    inaudible: list('inaudible|ininteligible|no se escucha|no se oye'),
    laughter: list('risas|risa|ríe|sonríe'),
    applause: list('aplausos|aplauso|aplausos prolongados'),
    crosstalk: list('interrupción|interrupciones|rumores|protestas|hablan a la vez'),
    pause: list('pausa|silencio|receso'),
    'off-mike': list('fuera de micrófono|sin micrófono'),
    other: list('fin|música|sic|continúa'),
  },
};
