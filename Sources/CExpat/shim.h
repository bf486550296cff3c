#ifndef SITEGEN_CEXPAT_SHIM_H
#define SITEGEN_CEXPAT_SHIM_H

#include <expat.h>

#endif
