#ifndef SITEGEN_CXLSXWRITER_SHIM_H
#define SITEGEN_CXLSXWRITER_SHIM_H

#include <xlsxwriter.h>

#endif
