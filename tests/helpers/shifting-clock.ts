/** Sets the clock of the host back by a day at each SIGUSR2, as far as the process can tell. */
const day = 24 * 60 * 60 * 1000;
const real = Date.now;
let back = 0;
process.on('SIGUSR2', () => {
  back += day;
});
Date.now = () => real() - back;
