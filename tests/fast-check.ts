import fc from 'fast-check';

/*
 * The one way to fast-check: what is drawn is the same at every run, so that a red run is the change's and nobody else's.
 * FC_SEED draws others; `npm run proof` gives each of its pieces a seed.
 */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.FC_SEED ?? 20261126) });

export default fc;
