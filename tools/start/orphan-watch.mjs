// Loaded into api and worker: when the start that runs them is killed, its end of the channel closes, and they stop as
// if asked to, so that the port is free for the next start.
process.once('disconnect', () => { process.kill(process.pid, 'SIGTERM'); });
process.channel?.unref();
