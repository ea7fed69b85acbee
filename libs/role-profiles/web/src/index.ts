export { PickOne, type Offer } from './pick-one';
export { capitalised, counted, listed } from './wording';
