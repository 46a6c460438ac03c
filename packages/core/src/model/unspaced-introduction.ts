import type { Introduction } from './introduction.ts';
import { outletEndings } from './unspaced-label.ts';

/** 「朝日新聞の森です」, 「朝日新聞の森さん、お願いします」, 「NHK、森記者」: outlet, の or a comma, name, and what ends a call or an introduction. */
const japanese = () => /([\p{Script=Han}\p{Script=Katakana}ーA-Za-z]{2,14})(?:の|、|・)([\p{Script=Han}\p{Script=Katakana}ー]{1,8}?)(?:さん|様|氏|記者|です|と申)/u;
/** “我是新华社记者李明”, “请新华社记者李明提问”, “新华社李明，请”。 */
const chinese = () => /(?:我是|我叫|请|請|有请|有請|来自|來自)([\p{Script=Han}A-Za-z]{2,12}?)(?:的)?(?:记者|記者)(?!提|，|。|,|请|請)([\p{Script=Han}·]{2,4}?)(?=提|，|。|,|！|、|请|請|$)/u;

/** Reads outlet and name from a sentence in Japanese or Chinese; undefined where the outlet is none by its own words. */
export function readUnspacedIntroduction(text: string, language: string): Introduction | undefined {
  const [, outlet = '', name] = (language === 'zh' ? chinese : japanese)().exec(text) ?? [];
  if (name === undefined || !(outletEndings.some((ending) => outlet.endsWith(ending)) || /^[A-Z]{2,6}$/u.test(outlet))) return undefined;
  return { name, affiliation: outlet };
}
