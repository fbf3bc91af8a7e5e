/** How a customer is spoken of to staff: the name, with the company's own id, or the id alone. */
export function customerText({ customerId, name }: { customerId: string; name: string | null }): string {
  return name === null ? customerId : `${name} (${customerId})`;
}
