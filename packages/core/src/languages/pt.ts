import { list, type Language } from './language.ts';

/** Portuguese. */
export const portuguese: Language = {
  code: 'pt',
  names: list('Português|Portuguese'),
  stopWords: list('o|a|os|as|de|que|e|em|é|para|com|uma|um|não|do|da|no|na|mais|você|eu|mas|obrigado|obrigada|se|ao|como|muito|bom|dos'),
  honorifics: list('sr.ª|srª|sr.a|sr|sra|senhor|senhora|srta|dr|dra|dom|dona|exmo|exma|deputado|deputada|prof'),
  roles: list(
    'ministro|ministra|presidente|presidenta|secretário|secretária|porta-voz|chanceler|embaixador|embaixadora|deputado|deputada|senador|senadora|prefeito|prefeita|governador|governadora|diretor|diretora|vice-presidente|primeiro-ministro|primeira-ministra|relator|relatora|juiz|juíza|procurador|procuradora|testemunha|moderador|moderadora|jornalista|estado|república|governo|fazenda|justiça|defesa|interior|relações|exteriores|apresentador|apresentadora|mediador|mediadora|coordenador|coordenadora|intérprete|câmara|comissão',
  ),
  questioners: list('pergunta|p|jornalista|jornalistas|repórter|entrevistador|entrevistadora|imprensa|plateia|ouvinte'),
  answerers: list('resposta|r|entrevistado|entrevistada'),
  moderators: list('moderador|moderadora|apresentador|apresentadora|mediador|mediadora|o sr. presidente|a sra. presidente'),
  unnamed: list('voz|vozes|desconhecido|homem|mulher|intérprete|tradutor|público|participante|orador|oradora|orador não identificado|oradora não identificada'),
  particles: list('de|do|da|dos|das|o|a|e|para|em|no|na'),
  outlets: list('jornal|diário|imprensa|agência|televisão|tv|rádio|globo|folha|estadão|record|sbt|band|lusa|rtp|sic|tvi|público|expresso|notícias|correio|revista|portal|canal'),
  openers: list('e|mas|então|primeiro|segundo|terceiro|finalmente|bem|bom|isso|isto|eu|nós|exemplo|conclusão|resultado|atenção|além'),
  keys: list('presidência|secretaria|data|local|hora|assunto|tema|título|fonte|autor|autora|contato|contacto|nota|palavras-chave|categoria|duração|participantes|presentes|pauta|tradução|publicado|telefone|e-mail|endereço|ingredientes|preparo|resumo|foto|transcrição'),
  events: list('coletiva de imprensa|entrevista coletiva|conferência de imprensa|entrevista|declaração|discurso|audiência|debate|sessão|reunião|pronunciamento|transcrição|notas taquigráficas|podcast'),
  notices: [
    { text: 'tradução provisória', translation: 'provisional' },
    { text: 'tradução não oficial', translation: 'unofficial' },
    { text: 'sem revisão' },
  ],
  annotations: {
    interpreter: list('via intérprete|tradução|tradução simultânea|por intérprete|em inglês'),
    inaudible: list('inaudível|ininteligível|incompreensível'),
    laughter: list('risos|riso|risadas'),
    applause: list('palmas|aplausos'),
    crosstalk: list('interrupção|interrupções|tumulto|intervenção fora do microfone'),
    pause: list('pausa|silêncio|intervalo'),
    'off-mike': list('fora do microfone'),
    other: list('fim|música|sic|pela ordem'),
  },
};
