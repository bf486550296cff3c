#ifndef SITEGEN_CZIP_SHIM_H
#define SITEGEN_CZIP_SHIM_H

#include <zip.h>

#endif
