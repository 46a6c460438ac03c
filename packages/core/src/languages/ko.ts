import { list, type Language } from './language.ts';

/** Korean. */
export const korean: Language = {
  code: 'ko',
  names: list('한국어|Korean'),
  stopWords: list(''),
  honorifics: list('씨|님'),
  roles: list('대통령|총리|국무총리|장관|차관|의장|부의장|위원장|위원|의원|대변인|대사|국장|실장|시장|도지사|총장|원장|사장|교수|기자|대표|판사|검사|증인|사회자|처장|청장'),
  questioners: list('기자|질문|문|질의|질문자|취재진'),
  answerers: list('답변|답|응답|답변자'),
  moderators: list('사회자|사회|진행자|의장|위원장'),
  unnamed: list('통역|참석자|일동|방청석'),
  particles: list('의'),
  outlets: list('신문|방송|통신|뉴스|일보|연합뉴스|티비|라디오'),
  openers: list('그리고|그러나|먼저|다음|마지막으로'),
  keys: list('일시|장소|날짜|시간|제목|주제|참석자|출처|문의|비고|자료|작성자|등록일|조회수|담당'),
  events: list('기자회견|브리핑|인터뷰|회의록|담화|대담|간담회|질의응답'),
  notices: [],
  annotations: { laughter: list('웃음|일동 웃음'), applause: list('박수'), inaudible: list('청취 불능|잘 안 들림'), interpreter: list('통역') },
};
