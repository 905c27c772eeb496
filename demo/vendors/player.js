/** A stand-in for a video host's player: it reports that the film plays, as players do. */
navigator.sendBeacon('/loopback/beat?ev=play');
