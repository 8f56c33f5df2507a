import { CATEGORIES, type Category } from '../../src/moderation/verdict.ts';

export function isCategory(name: string | undefined): name is Category {
  return CATEGORIES.some((category) => category === name);
}
