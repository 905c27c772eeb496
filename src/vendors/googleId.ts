/** How the ids of Google's tags begin. What begins otherwise is a group of tags, such as `default`. */
export const GOOGLE_ID = /^([A-Z]{1,3}|aw|dc|gt?|mc|ua)-/;
