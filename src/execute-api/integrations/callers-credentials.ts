/** What stands in place of a role where an integration is called as whoever calls the API. */
export const callersCredentials = 'arn:aws:iam::*:user/*';
