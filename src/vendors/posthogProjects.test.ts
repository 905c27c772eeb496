import { expect, it } from 'vitest';
import { projectKeys } from './posthogProjects.js';

const KEYS = /^ph_/;
const project = (...names: string[]) => projectKeys(KEYS, { names, purposes: [names.join()] });

it('tells the keys of projects apart where one name is part of the other', () => {
  const shop = project('phc_1', 'shop');
  const ads = project('phc_2', 'shop_ads');
  const keys = ['ph_shop', 'ph_shop_posthog', 'ph_shop_ads', 'ph_phc_1_window_id', 'ph_phc_2_window_id', 'ph_left'];
  expect(keys.filter((key) => shop.test(key))).toEqual(['ph_shop', 'ph_shop_posthog', 'ph_phc_1_window_id', 'ph_left']);
  expect(keys.filter((key) => ads.test(key))).toEqual(['ph_shop_ads', 'ph_phc_2_window_id', 'ph_left']);
});
