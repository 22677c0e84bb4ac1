/** The pack's own source: it is written for this product. */
export const DATA_QUALITY = 'Mandate, data quality 1.0.0';
