/** Staff of the demo company have addresses here; a domain that can never be anybody's (RFC 2606). */
export const DEMO_EMAIL_DOMAIN = 'lantern.example';
